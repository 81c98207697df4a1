# W4: 2,000 items, each adjusted for ten covariates, with Benjamini–Hochberg. score.R score|glm [ITEMS]
source("common.R")
suppressMessages(library(data.table))
arguments <- commandArgs(TRUE)
setDTthreads(0)
stage("read", {
  d <- fread(csv("w4.csv"), showProgress = FALSE, data.table = FALSE)
  C <- as.matrix(d[, grep("^c", names(d))])
  items <- as.matrix(d[, grep("^v", names(d))])
})
total <- ncol(items)
count <- if (length(arguments) > 1) as.integer(arguments[2]) else total
if (arguments[1] == "score") {
  stage("fit", {
    z <- statmod::glm.scoretest(glm(d$y ~ C, family = binomial()), items)
    q <- p.adjust(2 * pnorm(-abs(z)), "BH")
  })
} else {
  stage("fit", {
    s <- sapply(seq_len(count), function(j) summary(glm(d$y ~ C + items[, j], family = binomial()))$coefficients[ncol(C) + 2, 3:4])
    z <- s[1, ]
    q <- p.adjust(s[2, ], "BH")
  })
  STAGES$fit_s <- STAGES$fit_s * total / count
  STAGES$fit_cpu_s <- STAGES$fit_cpu_s * total / count
}
finish(observations = nrow(d), statistic = unname(z), adjusted = unname(q), items = length(z), of = total)
