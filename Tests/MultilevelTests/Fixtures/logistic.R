# Logistic mixed models of simulated data by glmer of lme4 1.1-31 (R 4.2.2), at tight tolerances and from two optimisers, the better of them.
# Rscript logistic.R > logistic.json
suppressMessages({library(lme4); library(jsonlite)})
bobyqa <- glmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.02, rhoend = 1e-10, maxfun = 1e5), tolPwrss = 1e-13,
  check.conv.singular = "ignore")
nlopt <- glmerControl(optimizer = "nloptwrap", optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-14, maxeval = 1e5), tolPwrss = 1e-13,
  check.conv.singular = "ignore")

fit <- function(id, kind, nAGQ) {
  set.seed(id)
  G <- sample(8:14, 1); n <- G * sample(7:11, 1)
  d <- data.frame(g = sample(G, n, TRUE)); d$g <- as.integer(factor(d$g))
  d$x <- round(rnorm(n), 2); d$s <- round(rnorm(G), 2)[d$g]; d$h <- sample(6, n, TRUE); d$c <- d$g * 100 + sample(2, n, TRUE)
  eta <- runif(1, -1, .5) + .5 * d$x - .3 * d$s + rnorm(G, 0, 1)[d$g]
  if (grepl("slope", kind)) eta <- eta + rnorm(G, 0, .6)[d$g] * d$x
  if (grepl("crossed", kind)) eta <- eta + rnorm(6, 0, .7)[d$h]
  if (kind == "nested") { class <- as.integer(factor(d$c)); eta <- eta + rnorm(max(class), 0, .8)[class] }
  if (kind == "null") eta <- runif(1, -1, 0) + .4 * d$x
  d$m <- if (kind == "trials") sample(1:9, n, TRUE) else 1
  # glmer rounds weights up to 1/2 to 0 in its log-likelihood.
  d$w <- if (kind == "weights") round(runif(n, .6, 3), 2) else 1
  d$o <- if (kind == "offset") round(rnorm(n, 0, .5), 2) else 0
  d$y <- rbinom(n, d$m, plogis(eta + d$o))
  terms <- switch(kind, slope = "(x|g)", crossed = "(1|g)+(1|h)", crossedslope = "(x|g)+(1|h)", nested = "(1|c)+(1|g)",
    diagonalslope = "(1|g)+(0+x|g)", "(1|g)")
  weighted <- kind == "weights"
  f <- as.formula(paste(if (weighted) "y" else "cbind(y, m - y)", "~ x + s +", terms))
  call <- function(...) suppressWarnings(
    if (weighted) glmer(f, d, binomial, weights = w, nAGQ = nAGQ, ...) else glmer(f, d, binomial, offset = o, nAGQ = nAGQ, ...))
  m <- call(control = bobyqa)
  for (control in list(bobyqa, nlopt)) {
    again <- call(control = control, start = list(theta = getME(m, "theta"), fixef = fixef(m)))
    if (as.numeric(logLik(again)) >= as.numeric(logLik(m))) m <- again
  }
  # With nAGQ > 1 lme4's log-likelihood leaves out that of the saturated model.
  saturated <- if (nAGQ > 1) sum(dbinom(d$y, d$m, d$y / d$m, log = TRUE)) else 0
  vc <- as.data.frame(VarCorr(m), order = "lower.tri")
  re <- as.data.frame(ranef(m, condVar = TRUE)); re <- re[re$grpvar == "g", ]
  list(id = id, kind = kind, nAGQ = nAGQ, terms = terms, data = as.list(d), fixef = unname(fixef(m)),
    se = unname(sqrt(diag(as.matrix(vcov(m))))), vc = vc[, c("grp", "var1", "var2", "vcov")], logLik = as.numeric(logLik(m)) + saturated,
    deviance = deviance(m), modes = re$condval, errors = re$condsd)
}
kinds <- list(list("intercept", 1), list("slope", 1), list("trials", 1), list("weights", 1), list("offset", 1), list("null", 1),
  list("diagonalslope", 1), list("intercept", 5), list("intercept", 25), list("trials", 9), list("crossed", 1), list("nested", 1),
  list("crossedslope", 1))
cat(toJSON(lapply(seq_along(kinds), function(k) fit(k, kinds[[k]][[1]], kinds[[k]][[2]])), digits = NA, dataframe = "columns"), "\n")
