source("../reference.R")
d <- children()
path <- "../../Fixtures/children.csv"
fields <- function(item, risk, totals, scores) {
  trend <- prop.trend.test(risk, totals, scores)
  up <- sign(sum(risk * scores) - sum(risk) * sum(totals * scores) / sum(totals))
  z <- up * sqrt(unname(trend$statistic))
  N <- sum(totals)
  linear <- z * sqrt((N - 1) / N)
  c(measure(item, "cochran_armitage", statistic = z, p_value = trend$p.value),
    measure(item, "linear_by_linear", statistic = linear, p_value = 2 * pnorm(-abs(linear))))
}
t <- table(d$absence, d$risk)
reference(c("associate", path, "--outcome", "risk", "--items", "absence"), fields("absence", t[, "1"], rowSums(t), as.numeric(rownames(t))))
t <- xtabs(copies ~ siblings + risk, d)
reference(c("associate", path, "--outcome", "risk", "--items", "siblings", "--frequency", "copies"),
  fields("siblings", t[, "1"], rowSums(t), as.numeric(rownames(t))))
sums <- aggregate(cbind(eaten, meals) ~ grade, d, sum)
reference(c("associate", path, "--outcome", "eaten", "--trials", "meals", "--items", "grade"), fields("grade", sums$eaten, sums$meals, sums$grade))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
