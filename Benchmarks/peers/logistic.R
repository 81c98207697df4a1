# W2: logistic regression with standard errors, from a CSV. logistic.R w2a|w2b glm|crossproduct
source("common.R")
suppressMessages(library(data.table))
arguments <- commandArgs(TRUE)
setDTthreads(0)
stage("read", d <- fread(csv(paste0(arguments[1], ".csv")), showProgress = FALSE, data.table = FALSE))
if (arguments[2] == "glm") {
  stage("fit", s <- summary(glm(y ~ ., data = d, family = binomial()))$coefficients)
  finish(observations = nrow(d), estimate = unname(s[, 1]), standard_error = unname(s[, 2]))
} else {
  # Newton's method on cross-products, the fastest that base R offers.
  stage("fit", {
    y <- as.numeric(d$y)
    X <- cbind(1, as.matrix(d[, -1]))
    b <- c(qlogis(mean(y)), numeric(ncol(X) - 1))
    before <- Inf
    for (k in 1:25) {
      eta <- drop(X %*% b)
      mu <- plogis(eta)
      deviance <- -2 * sum(ifelse(y > 0, plogis(eta, log.p = TRUE), plogis(-eta, log.p = TRUE)))
      H <- crossprod(X * sqrt(mu * (1 - mu)))
      if (abs(before - deviance) < 1e-10 * (abs(deviance) + .1)) break
      before <- deviance
      b <- b + solve(H, crossprod(X, y - mu))[, 1]
    }
    se <- sqrt(diag(solve(H)))
  })
  finish(observations = length(y), estimate = unname(b), standard_error = unname(se))
}
