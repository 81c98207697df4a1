source("../reference.R")
d <- children()
table <- "../../Fixtures/children.csv"

# Limits and tests of the likelihood ratio by root finding on constrained fits; MASS interpolates, which keeps four digits.
profile_fields <- function(fit, level = 0.95) {
  X <- model.matrix(fit)
  se <- sqrt(diag(vcov(fit)))
  offset <- if (is.null(fit$offset)) rep(0, nrow(X)) else fit$offset
  constrained <- function(j, b) {
    control <- glm.control(epsilon = 1e-15, maxit = 200)
    suppressWarnings(
      glm.fit(X[, -j, drop = FALSE], fit$y, fit$prior.weights, offset = offset + b * X[, j], family = fit$family, control = control))$deviance
  }
  limit <- function(j, side) {
    far <- function(b) constrained(j, b) - deviance(fit) - qchisq(level, 1)
    b <- coef(fit)[j]
    uniroot(far, sort(c(b, b + side * 4 * se[j])), tol = 1e-13, extendInt = "yes")$root
  }
  all <- seq_along(coef(fit))
  ratio <- sapply(all, function(j) constrained(j, 0) - deviance(fit))
  list(
    "coefficients[*].term" = term_names(fit), "coefficients[*].low" = sapply(all, limit, -1), "coefficients[*].high" = sapply(all, limit, 1),
    "coefficients[*].statistic" = ratio, "coefficients[*].p_value" = pchisq(ratio, 1, lower.tail = FALSE))
}
why <- "the root finder leaves the limits to some 1e-9 of a standard error, and a difference of deviances to 1e-13 of a deviance"
fit <- fixed_point(risk ~ absence + house + arrears, binomial, d)
reference(c("fit", "risk ~ absence + house + arrears", table, "--family", "binomial", "--interval", "profile"), profile_fields(fit),
  tolerance = 1e-7, why = why)
fit <- fixed_point(absence ~ score + arrears + offset(log(meals)), poisson, d)
reference(c("fit", "absence ~ score + arrears + offset(log(meals))", table, "--family", "poisson", "--interval", "profile", "--level", "0.9"),
  profile_fields(fit, 0.9), tolerance = 1e-7, why = why)
print_references("synthetic children: Fixtures/children.R, seed 20261125")
