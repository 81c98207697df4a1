source("../reference.R")
suppressMessages(library(lpSolve))
table <- "../firth/data.csv"
d <- read.csv(table)

# Konis (2007): the largest sum of z b over -1 <= b <= 1 with z b >= 0, z = x times 1 for an event and -1 for the others.
separation <- function(formula) {
  X <- model.matrix(formula, d)
  Z <- X * ifelse(d[[all.vars(formula)[1]]] == 1, 1, -1)
  k <- ncol(Z)
  program <- lp("max", c(colSums(Z), -colSums(Z)), rbind(cbind(Z, -Z), diag(2 * k)), c(rep(">=", nrow(Z)), rep("<=", 2 * k)),
    c(rep(0, nrow(Z)), rep(1, 2 * k)))
  b <- program$solution[1:k] - program$solution[k + 1:k]
  b[abs(b) < 1e-9] <- 0
  # Complete: the smallest z b can be above 0.
  margin <- lp("max", c(rep(0, 2 * k), 1), rbind(cbind(Z, -Z, -1), cbind(diag(2 * k), 0), c(rep(0, 2 * k), 1)),
    c(rep(">=", nrow(Z)), rep("<=", 2 * k + 1)), c(rep(0, nrow(Z)), rep(1, 2 * k + 1)))$objval
  infinite <- which(b != 0)
  list(
    "separation.status" = if (all(b == 0)) "none" else if (margin > 1e-9) "complete" else "quasi",
    "separation.items" = lapply(infinite, function(j) list(term = colnames(X)[j], direction = if (b[j] > 0) "+inf" else "-inf")))
}
for (formula in c("y_complete ~ a + b", "y_quasi ~ a + g")) {
  fields <- separation(as.formula(formula))
  reference(c("fit", formula, table, "--family", "binomial"), fields,
    list("coefficients[*].estimate" = rep(NA_real_, 3), converged = FALSE, "warnings[code=separation].code" = "separation"), exit = 1)
  reference(c("fit", formula, table, "--family", "binomial", "--method", "firth"), fields, list(converged = TRUE))
}
fit <- fixed_point(y_none ~ a + b, binomial, d)
reference(c("fit", "y_none ~ a + b", table, "--family", "binomial"), separation(y_none ~ a + b), wald(fit), measures(fit))
print_references("synthetic rows with complete, quasi-complete and no separation, made for these tests with a fixed seed", packages = "lpSolve")
