# W3: a lasso path of 100 penalties with cross-validation in the folds of the file. path.R 1|2 (processes)
source("common.R")
suppressMessages({ library(data.table); library(glmnet) })
processes <- as.integer(commandArgs(TRUE)[1])
stage("read", {
  d <- fread(csv("w3.csv"), showProgress = FALSE, data.table = FALSE)
  X <- as.matrix(d[, -(1:2)])
})
stage("fit", {
  if (processes > 1) { # cv.glmnet asks foreach for its workers; base R has forked ones
    fits <- parallel::mclapply(0:10, function(k) {
      rows <- if (k == 0) seq_len(nrow(X)) else which(d$fold != k)
      glmnet(X[rows, ], d$y[rows], family = "binomial", nlambda = 100)
    }, mc.cores = processes)
    whole <- fits[[1]]
    lambda <- whole$lambda
    loss <- rowSums(sapply(1:10, function(k) {
      out <- which(d$fold == k)
      p <- pmin(pmax(predict(fits[[k + 1]], X[out, ], s = lambda, type = "response"), 1e-5), 1 - 1e-5)
      colSums(-2 * (d$y[out] * log(p) + (1 - d$y[out]) * log(1 - p)))
    })) / nrow(X)
    best <- lambda[which.min(loss)]
    b <- as.numeric(coef(whole, s = best))
    mean_loss <- min(loss)
  } else {
    m <- cv.glmnet(X, d$y, family = "binomial", foldid = d$fold, nlambda = 100, type.measure = "deviance")
    best <- m$lambda.min
    b <- as.numeric(coef(m, s = "lambda.min"))
    mean_loss <- min(m$cvm)
    lambda <- m$lambda
  }
})
finish(observations = nrow(X), lambda_min = best, mean = mean_loss, penalties = length(lambda), nonzero = sum(b[-1] != 0))
