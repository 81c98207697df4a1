# W5: mixed models, from a CSV. mixed.R lme4|glmmTMB W5a|W5a1|W5b
source("common.R")
suppressMessages(library(data.table))
arguments <- commandArgs(TRUE)
engine <- arguments[1]
work <- arguments[2]
setDTthreads(0)
file <- if (work == "W5b") "w5b.csv" else "w5a.csv"
stage("read", d <- fread(csv(file), stringsAsFactors = TRUE, showProgress = FALSE, data.table = FALSE))
fixed <- paste0("x", 1:8, collapse = " + ")
random <- c(W5a = "(1 + x1 | school) + (1 | cls)", W5a1 = "(1 + x1 | school)", W5b = "(1 | school)")[[work]]
formula <- as.formula(paste("y ~", fixed, "+", random))
if (engine == "lme4") {
  suppressMessages(library(lme4))
  stage("fit", {
    m <- if (work == "W5b") glmer(formula, d, family = binomial(), nAGQ = 1) else lmer(formula, d, REML = TRUE)
    s <- summary(m)$coefficients
  })
} else {
  suppressMessages(library(glmmTMB))
  stage("fit", {
    m <- if (work == "W5b") glmmTMB(formula, d, family = binomial()) else glmmTMB(formula, d, REML = TRUE)
    s <- summary(m)$coefficients$cond
  })
}
finish(observations = nrow(d), estimate = unname(s[, 1]), standard_error = unname(s[, 2]), log_likelihood = as.numeric(logLik(m)))
