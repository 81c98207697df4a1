source("../reference.R")
suppressMessages(library(car))
table <- "data.csv"
d <- read.csv(table)
rows <- function(values) { all <- rep(NA_real_, nrow(d)); all[as.integer(names(values))] <- values; all }
diagnostics <- function(fit) list(
  "diagnostics.fitted" = rows(fitted(fit)), "diagnostics.linear_predictor" = rows(predict(fit)),
  "diagnostics.residual_deviance" = rows(residuals(fit, "deviance")), "diagnostics.residual_pearson" = rows(residuals(fit, "pearson")),
  "diagnostics.leverage" = rows(hatvalues(fit)), "diagnostics.cooks_distance" = rows(cooks.distance(fit)))
influence_fields <- function(fit) {
  changes <- dfbetas(fit)
  c(list(
    "influence.studentized_residual" = rows(rstudent(fit)), "influence.dffits" = rows(dffits(fit)),
    "influence.covariance_ratio" = rows(covratio(fit)), "influence.dfbetas[*].term" = term_names(fit)),
    setNames(lapply(seq_len(ncol(changes)), function(j) rows(changes[, j])), paste0("influence.dfbetas[", seq_len(ncol(changes)) - 1, "].values")))
}
# Belsley, Kuh, Welsch: columns with the intercept scaled to unit length.
condition <- function(fit) {
  X <- model.matrix(fit)
  parts <- svd(sweep(X, 2, sqrt(colSums(X^2)), "/"))
  share <- t(parts$v^2 %*% diag(1 / parts$d^2))
  list("collinearity.condition_indexes" = parts$d[1] / parts$d, "collinearity.variance_proportions" = sweep(share, 2, colSums(share), "/"))
}
# car makes the factor of a term from the correlations among the coefficients, as kizashi does.
inflation <- function(fit) {
  v <- vif(fit)
  list("collinearity.items[*].term" = rownames(v), "collinearity.items[*].vif" = v[, 1], "collinearity.items[*].degrees_of_freedom" = v[, 2],
    "collinearity.items[*].vif_adjusted" = v[, 3])
}

logistic <- fixed_point(risk ~ absence + house + arrears, binomial, d)
reference(c("fit", "risk ~ absence + house + arrears", table, "--family", "binomial", "--diagnostics", "--influence", "--covariance", "--collinearity"),
  diagnostics(logistic), influence_fields(logistic), condition(logistic), inflation(logistic), list(covariance = unname(vcov(logistic))))
linear <- lm(height ~ grade + score + house, d)
reference(c("fit", "height ~ grade + score + house", table, "--family", "gaussian", "--diagnostics", "--influence", "--covariance", "--collinearity"),
  diagnostics(linear), influence_fields(linear), condition(linear), inflation(linear), list(covariance = unname(vcov(linear))))
grouped <- fixed_point(cbind(eaten, meals - eaten) ~ score + arrears, binomial, d)
reference(c("fit", "eaten ~ score + arrears", table, "--family", "binomial", "--trials", "meals", "--diagnostics"), diagnostics(grouped), tolerance = 1e-8)
print_references("the first 40 of the synthetic children of Fixtures/children.R, seed 20261125", packages = "car")
