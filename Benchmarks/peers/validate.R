# W6: the optimism bootstrap of a logistic regression, from a CSV, with given draws. validate.R
source("common.R")
suppressMessages({ library(data.table); library(rms) })
setDTthreads(0)
stage("read", {
  d <- fread(csv("w6.csv"), showProgress = FALSE, data.table = FALSE)
  draws <- as.matrix(fread(csv("w6_draws.csv"), showProgress = FALSE))
})
# rms takes a seed and no draws: its own functions, with another sample().
drawn <- 0
given <- new.env(parent = asNamespace("rms"))
given$sample <- function(...) { drawn <<- drawn + 1; draws[, drawn] }
given$predab.resample <- rms::predab.resample
environment(given$predab.resample) <- given
validate_given <- rms:::validate.lrm
environment(validate_given) <- given
stage("fit", m <- lrm(reformulate(names(d)[-1], "y"), data = d, x = TRUE, y = TRUE))
stage("validate", v <- validate_given(m, B = ncol(draws)))
names <- c("dxy", "r2", "slope", "d", "b", "g", "gp")
rows <- c("Dxy", "R2", "Slope", "D", "B", "g", "gp")
finish(corrected = as.list(setNames(unname(v[rows, "index.corrected"]), names)), replicates = unname(v["Dxy", "n"]))
