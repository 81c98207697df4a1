# Writes lme4_reference.json: synthetic rows (seeded, rounded) and what lme4, lmerTest and pbkrtest answer for them.
# Rscript lme4_reference.R   (R 4.2, lme4 1.1, lmerTest 3.1, pbkrtest 0.5; terms stand by falling number of levels, as lme4 sorts them)
suppressMessages({library(lme4); library(lmerTest); library(pbkrtest); library(jsonlite)})
control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), calc.derivs = FALSE, check.conv.singular = "ignore")
rows <- function(seed, n, J, sd = .7, slope = .4, cross = .5) {
  set.seed(seed)
  g <- sample(rep(1:J, length.out = n)); h <- sample(5, n, TRUE); k <- as.integer(factor(g * 10 + sample(3, n, TRUE)))
  x <- round(rnorm(n), 3); z <- rbinom(n, 1, .4)
  y <- 2 + .5 * x - z + rnorm(J, 0, sd)[g] + rnorm(J, 0, slope)[g] * x + rnorm(5, 0, cross)[h] + rnorm(max(k), 0, cross)[k] + rnorm(n)
  data.frame(y = round(y, 3), x, z, x2 = 2 * x + z, g = factor(g), h = factor(h), k = factor(k), w = round(rexp(n) + .3, 2), o = round(rnorm(n), 2))
}
case <- function(name, d, fixed, random, restricted = TRUE, weights = FALSE, offset = FALSE, profile = FALSE) {
  d$W <- if (weights) d$w else 1; d$O <- if (offset) d$o else 0
  parts <- gsub("[()]", "", strsplit(random, ")+", fixed = TRUE)[[1]])
  m <- lme4::lmer(as.formula(paste("y ~", fixed, "+", random)), d, REML = restricted, weights = W, offset = O, control = control)
  factors <- unique(sub(".*\\|", "", parts)); one <- rep(1, nrow(d))
  columns <- function(text) lapply(strsplit(text, "+", fixed = TRUE)[[1]], function(t) if (t == "1") one else if (t == "0") NULL else d[[t]])
  terms <- lapply(parts, function(p) list(factor = match(sub(".*\\|", "", p), factors) - 1L, columns = Filter(Negate(is.null), columns(sub("\\|.*", "", p)))))
  X <- lapply(if (fixed == "0+x+z") c("x", "z") else c("1", strsplit(fixed, "+", fixed = TRUE)[[1]]), function(t) if (t == "1") one else d[[t]])
  re <- ranef(m, condVar = TRUE)
  result <- list(name = name, restricted = restricted, y = d$y, X = X, weights = if (weights) d$w, offset = if (offset) d$o,
    factors = lapply(factors, function(f) list(codes = as.integer(d[[f]]) - 1L, levels = nlevels(d[[f]]))), terms = terms,
    criterion = -2 * as.numeric(logLik(m)), aic = AIC(m), bic = BIC(m), parameters = attr(logLik(m), "df"),
    coefficients = as.numeric(fixef(m, add.dropped = TRUE)), standardErrors = sqrt(diag(as.matrix(vcov(m)))), residualVariance = sigma(m)^2,
    components = lapply(unname(VarCorr(m)), as.numeric), fitted = as.numeric(fitted(m)))
  if (length(factors) == 1 && length(terms) == 1) {
    result$modes <- as.numeric(as.matrix(re[[1]])); v <- attr(re[[1]], "postVar")
    result$conditionalErrors <- as.numeric(t(apply(v, 3, function(a) sqrt(diag(as.matrix(a))))))
    if (dim(v)[1] == 1) result$conditionalErrors <- sqrt(v[1, 1, ])
  }
  if (!weights && !isSingular(m)) {
    result$satterthwaite <- as.numeric(summary(as_lmerModLmerTest(m))$coefficients[, "df"])
    if (restricted) {
      a <- vcovAdj(m); p <- length(fixef(m)); result$kenwardRogerErrors <- sqrt(diag(as.matrix(a)))
      result$kenwardRoger <- sapply(1:p, function(j) Lb_ddf(as.numeric(1:p == j), vcov(m), a))
    }
  }
  if (profile) { ci <- confint(m, quiet = TRUE); result$profile <- lapply(seq_len(nrow(ci)), function(i) as.numeric(ci[i, ])) }
  result[!sapply(result, is.null)]
}
d <- rows(1, 90, 9)
sets <- list(
  case("intercept, restricted", d, "x+z", "(1|g)", profile = TRUE),
  case("intercept, likelihood", rows(2, 80, 8), "x+z", "(1|g)", restricted = FALSE),
  case("intercept and slope", rows(3, 108, 12, slope = .8), "x+z", "(1+x|g)", profile = TRUE),
  case("independent intercept and slope", rows(4, 100, 10, slope = .8), "x+z", "(1|g)+(0+x|g)"),
  case("classes in schools", rows(5, 120, 10), "x+z", "(1|k)+(1|g)"),
  case("crossed", rows(6, 120, 12), "x+z", "(1|g)+(1|h)"),
  case("slope, crossed and nested", rows(7, 150, 12, slope = .8, cross = .9), "x+z", "(1|k)+(1+x|g)+(1|h)"),
  case("three correlated effects", rows(8, 160, 16, slope = .9), "x+z", "(1+x+z|g)", restricted = FALSE),
  case("weights", rows(9, 90, 9), "x+z", "(1|g)", weights = TRUE),
  case("weights and offset, slope", rows(10, 120, 12, slope = .8), "x+z", "(1+x|g)", weights = TRUE, offset = TRUE),
  case("without intercept", rows(11, 80, 8), "0+x+z", "(1|g)"),
  case("a column that depends on others", rows(12, 80, 8), "x+z+x2", "(1|g)"),
  case("variance 0", rows(21, 90, 6, sd = 0, slope = 0, cross = 0), "x+z", "(1|g)"))
writeLines(toJSON(sets, auto_unbox = TRUE, digits = NA), "lme4_reference.json")
