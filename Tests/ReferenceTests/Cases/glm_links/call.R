source("../reference.R")
d <- children()
table <- "../../Fixtures/children.csv"
null_deviance <- function(fit) list(null_deviance = fit$null.deviance, "separation.status" = "none")

for (link in c("logit", "probit", "cloglog")) {
  fit <- fixed_point(risk ~ absence + house + arrears * score, binomial(link), d)
  reference(
    c("fit", "risk ~ absence + house + arrears * score", table, "--family", "binomial", "--link", link),
    wald(fit), measures(fit), null_deviance(fit))
}
# Links that do not keep probabilities between 0 and 1 start inside.
starts <- list(log = c(log(0.3), 0, 0, 0), identity = c(0.3, 0, 0, 0))
for (link in names(starts)) {
  fit <- fixed_point(risk ~ house + arrears, binomial(link), d, start = starts[[link]])
  reference(
    c("fit", "risk ~ house + arrears", table, "--family", "binomial", "--link", link), wald(fit), measures(fit), null_deviance(fit))
}
# Another event, another reference, another level of the intervals.
fit <- fixed_point(1 - risk ~ relevel(factor(house), "rent") + I(score^2 / 1000), binomial, d)
names(fit$coefficients) <- c("(Intercept)", "houseown", "housepublic", "I(score^2/1000)")
fit$xlevels <- list(house = c("rent", "own", "public"))
reference(
  c("fit", "risk ~ house + I(score^2/1000)", table, "--family", "binomial", "--event", "0", "--reference", "house=rent", "--level", "0.9"),
  wald(fit, level = 0.9), measures(fit))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
