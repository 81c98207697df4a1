source("../reference.R")
suppressMessages({library(coin); library(car)})
d <- children()
path <- "../../Fixtures/children.csv"
compare <- function(item, group = "risk", event = "1") {
  x <- d[[item]]; y <- d[[group]] == event
  welch <- t.test(x[y], x[!y])
  ranks <- wilcox.test(x[y], x[!y], exact = FALSE)
  exact <- pvalue(wilcox_test(x ~ factor(y, c(TRUE, FALSE)), distribution = "exact"))
  steps <- suppressWarnings(ks.test(x[y], x[!y], exact = FALSE))
  c(measure(item, "welch_t", estimate = -diff(welch$estimate), statistic = welch$statistic, degrees_of_freedom = welch$parameter,
      p_value = welch$p.value, low = welch$conf.int[1], high = welch$conf.int[2]),
    measure(item, "mann_whitney", statistic = ranks$statistic, p_value = ranks$p.value),
    measure(item, "mann_whitney_exact", statistic = ranks$statistic, p_value = as.numeric(exact)),
    measure(item, "kolmogorov_smirnov", statistic = steps$statistic, p_value = steps$p.value))
}
for (item in c("absence", "score", "height")) {
  reference(c("associate", path, "--outcome", "risk", "--items", item, "--exact"), compare(item))
}
reference(c("associate", path, "--outcome", "sex", "--event", "F", "--items", "score", "--exact"), compare("score", "sex", "F"))
for (item in c("absence", "score")) {
  x <- d[[item]]; g <- factor(d$house)
  kruskal <- kruskal.test(x, g)
  bartlett <- bartlett.test(x, g)
  levene <- leveneTest(x, g, median)
  reference(c("associate", path, "--outcome", "house", "--items", item), c(
    measure(item, "kruskal_wallis", statistic = kruskal$statistic, degrees_of_freedom = kruskal$parameter, p_value = kruskal$p.value),
    measure(item, "bartlett", statistic = bartlett$statistic, degrees_of_freedom = bartlett$parameter, p_value = bartlett$p.value),
    measure(item, "brown_forsythe", statistic = levene$`F value`[1], degrees_of_freedom = levene$Df[1], p_value = levene$`Pr(>F)`[1])))
}
print_references("synthetic children: Fixtures/children.R, seed 20261125", packages = c("coin", "car"))
