source("../reference.R")
suppressMessages(library(car))
d <- children()
table <- "../../Fixtures/children.csv"
items <- c("score", "absence", "siblings", "meals", "eaten", "judged")
X <- cbind(1, as.matrix(d[items]))
parts <- svd(sweep(X, 2, sqrt(colSums(X^2)), "/"))
share <- t(parts$v^2 %*% diag(1 / parts$d^2))
inflation <- vif(lm(reformulate(items, "risk"), d))
reference(c("correlate", table, "--items", paste(items, collapse = ",")), list(
  "collinearity.items[*].term" = items, "collinearity.items[*].vif" = inflation, "collinearity.items[*].vif_adjusted" = sqrt(inflation),
  "collinearity.condition_indexes" = parts$d[1] / parts$d, "collinearity.variance_proportions" = unname(sweep(share, 2, colSums(share), "/"))))
print_references("synthetic children: Fixtures/children.R, seed 20261125", packages = "car")
