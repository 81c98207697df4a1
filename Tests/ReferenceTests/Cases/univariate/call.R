source("../reference.R")
suppressMessages(library(Hmisc))
d <- children()
path <- "../../Fixtures/children.csv"
probabilities <- c(0, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.77, 0.9, 1)
column <- function(item, ...) {
  values <- list(...)
  setNames(values, paste0("columns[item=", item, "].", names(values)))
}
moments <- function(x) {
  m <- function(k) mean((x - mean(x))^k)
  list(mean = mean(x), standard_deviation = sd(x), minimum = min(x), maximum = max(x), median = median(x), mad = mad(x),
    skewness = m(3) / m(2)^1.5, kurtosis = m(4) / m(2)^2 - 3, distinct = length(unique(x)), n = length(x))
}
for (type in 1:9) {
  fields <- do.call(c, lapply(c("score", "absence", "height"), function(item) {
    x <- na.omit(d[[item]])
    c(do.call(column, c(item, moments(x))), column(item, "quantiles[*].value" = quantile(x, probabilities, type = type)))
  }))
  reference(c("describe", path, "--items", "score,absence,height", "--quantiles", paste(format(probabilities, digits = 17, trim = TRUE), collapse = ","),
    "--quantile-type", type), fields)
}
weighted <- function(item) {
  known <- !is.na(d[[item]])
  x <- d[[item]][known]; w <- d$copies[known]
  column(item, mean = wtd.mean(x, w), standard_deviation = sqrt(wtd.var(x, w)), "quantiles[*].value" = wtd.quantile(x, w, c(0.05, 0.25, 0.75, 0.95)))
}
reference(c("describe", path, "--items", "score,absence,height", "--weights", "copies"), do.call(c, lapply(c("score", "absence", "height"), weighted)))
print_references("synthetic children: Fixtures/children.R, seed 20261125", packages = "Hmisc")
