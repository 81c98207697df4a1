source("../reference.R")
d <- children()
table <- "../../Fixtures/children.csv"

for (link in c("logit", "probit")) {
  fit <- fixed_point(cbind(eaten, meals - eaten) ~ score + arrears, binomial(link), d)
  reference(c("fit", "eaten ~ score + arrears", table, "--family", "binomial", "--trials", "meals", "--link", link), wald(fit),
    measures(fit), list(null_deviance = fit$null.deviance))
}
fit <- fixed_point(cbind(eaten, meals - eaten) ~ house + offset(0.02 * score), binomial, d)
reference(c("fit", "eaten ~ house + offset(0.02*score)", table, "--family", "binomial", "--trials", "meals"), wald(fit), measures(fit))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
