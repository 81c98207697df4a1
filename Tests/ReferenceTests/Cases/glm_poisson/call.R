source("../reference.R")
d <- children()
table <- "../../Fixtures/children.csv"

fit <- fixed_point(absence ~ score + house + offset(log(meals)), poisson, d)
reference(c("fit", "absence ~ score + house + offset(log(meals))", table, "--family", "poisson"), wald(fit), measures(fit),
  list(null_deviance = fit$null.deviance))
fit <- fixed_point(absence ~ house + arrears, poisson("identity"), d)
reference(c("fit", "absence ~ house + arrears", table, "--family", "poisson", "--link", "identity"), wald(fit), measures(fit))
fit <- fixed_point(absence ~ factor(grade) + arrears, poisson, d, weights = copies)
fit_measures <- measures(fit)
reference(c("fit", "absence ~ factor(grade) + arrears", table, "--family", "poisson", "--weights", "copies"), wald(fit),
  fit_measures[c("deviance", "log_likelihood", "degrees_of_freedom")])
print_references("synthetic children: Fixtures/children.R, seed 20261125")
