source("../reference.R")
d <- children()
path <- "../../Fixtures/children.csv"
t <- table(d$before, d$risk)
test <- mcnemar.test(t)
reference(c("associate", path, "--outcome", "risk", "--items", "before", "--paired", "--exact"), c(
  measure("before", "mcnemar", statistic = test$statistic, degrees_of_freedom = test$parameter, p_value = test$p.value),
  measure("before", "mcnemar_exact", p_value = binom.test(t[1, 2], t[1, 2] + t[2, 1])$p.value), list("items[item=before].p_value" = test$p.value)))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
