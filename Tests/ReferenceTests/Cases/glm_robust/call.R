source("../reference.R")
suppressMessages(library(sandwich))
d <- children()
table <- "../../Fixtures/children.csv"
errors <- function(covariance) sqrt(diag(covariance))

logistic <- fixed_point(risk ~ absence + house + arrears, binomial, d)
counts <- fixed_point(absence ~ score + house, poisson, d)
linear <- lm(score ~ absence + house, d)
for (type in c("HC0", "HC1", "HC2", "HC3")) {
  reference(c("fit", "risk ~ absence + house + arrears", table, "--family", "binomial", "--robust", type),
    wald(logistic, errors(vcovHC(logistic, type))))
  reference(c("fit", "absence ~ score + house", table, "--family", "poisson", "--robust", type), wald(counts, errors(vcovHC(counts, type))))
  reference(c("fit", "score ~ absence + house", table, "--family", "gaussian", "--robust", type), wald(linear, errors(vcovHC(linear, type))))
}
# Clusters: G / (G - 1), and (n - 1) / (n - p) unless HC0.
reference(c("fit", "risk ~ absence + house + arrears", table, "--family", "binomial", "--cluster", "school"),
  wald(logistic, errors(vcovCL(logistic, ~school, type = "HC1"))))
reference(c("fit", "risk ~ absence + house + arrears", table, "--family", "binomial", "--cluster", "school", "--robust", "HC0"),
  wald(logistic, errors(vcovCL(logistic, ~school, type = "HC0"))))
reference(c("fit", "score ~ absence + house", table, "--family", "gaussian", "--cluster", "school", "--covariance"),
  wald(linear, errors(vcovCL(linear, ~school, type = "HC1"))), list(covariance = unname(vcovCL(linear, ~school, type = "HC1"))))
print_references("synthetic children: Fixtures/children.R, seed 20261125", packages = "sandwich")
