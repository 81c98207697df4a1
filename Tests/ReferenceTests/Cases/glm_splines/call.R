source("../reference.R")
library(splines)
d <- children()
table <- "../../Fixtures/children.csv"
for (formula in c(
  "risk ~ ns(score, df=3) + absence", "risk ~ ns(score, knots=c(45,55), Boundary.knots=c(30,70)) + arrears",
  "risk ~ bs(score, knots=c(50), degree=3) + arrears", "risk ~ poly(absence, 2) + arrears:house")) {
  fit <- fixed_point(as.formula(formula), binomial, d)
  reference(c("fit", formula, table, "--family", "binomial"), wald(fit), measures(fit))
}
print_references("synthetic children: Fixtures/children.R, seed 20261125", packages = "splines")
