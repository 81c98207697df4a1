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
biserial <- cor.test(d$absence, d$risk)
signs <- sign(outer(d$absence, d$absence, "-")) * sign(outer(d$risk, d$risk, "-"))
point <- c(
  measure("absence", "point_biserial", estimate = biserial$estimate, low = biserial$conf.int[1], high = biserial$conf.int[2],
    statistic = biserial$statistic, p_value = biserial$p.value),
  measure("absence", "kendall_tau_b", estimate = cor(d$absence, d$risk, method = "kendall")),
  measure("absence", "goodman_kruskal_gamma", estimate = sum(signs) / sum(abs(signs))))
t <- table(d$absence, d$risk)
reference(c("associate", path, "--outcome", "risk", "--items", "absence"),
  fields("absence", t[, "1"], rowSums(t), as.numeric(rownames(t))), point)
signs <- sign(outer(d$score, d$score, "-")) * sign(outer(d$risk, d$risk, "-"))
reference(c("associate", path, "--outcome", "risk", "--items", "score"), c(
  measure("score", "kendall_tau_b", estimate = cor(d$score, d$risk, method = "kendall")),
  measure("score", "goodman_kruskal_gamma", estimate = sum(signs) / sum(abs(signs)))))
t <- xtabs(copies ~ siblings + risk, d)
reference(c("associate", path, "--outcome", "risk", "--items", "siblings", "--frequency", "copies"),
  fields("siblings", t[, "1"], rowSums(t), as.numeric(rownames(t))))
sums <- aggregate(cbind(eaten, meals) ~ grade, d, sum)
reference(c("associate", path, "--outcome", "eaten", "--trials", "meals", "--items", "grade"), fields("grade", sums$eaten, sums$meals, sums$grade))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
