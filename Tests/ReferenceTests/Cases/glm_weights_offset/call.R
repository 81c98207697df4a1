source("../reference.R")
d <- children()
table <- "../../Fixtures/children.csv"

# Whole weights: R's log-likelihood is that of repeated rows.
fit <- fixed_point(risk ~ absence + sex + offset(log(siblings + 1) * 0.3), binomial, d, weights = copies)
reference(c("fit", "risk ~ absence + sex + offset(log(siblings+1)*0.3)", table, "--family", "binomial", "--weights", "copies"), wald(fit),
  list(deviance = deviance(fit), null_deviance = fit$null.deviance, log_likelihood = as.numeric(logLik(fit))))
# Other weights: R rounds them in logLik, so the weighted sum is taken here.
fit <- fixed_point(risk ~ absence + sex + offset(log(siblings + 1) * 0.3), binomial, d, weights = weight)
reference(c("fit", "risk ~ absence + sex + offset(log(siblings+1)*0.3)", table, "--family", "binomial", "--weights", "weight"), wald(fit),
  list(deviance = deviance(fit), null_deviance = fit$null.deviance,
    log_likelihood = sum(d$weight * dbinom(d$risk, 1, fitted(fit), log = TRUE))))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
