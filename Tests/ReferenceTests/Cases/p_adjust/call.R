source("../reference.R")
d <- read.csv("data.csv")
methods <- c("holm", "hochberg", "hommel", "bonferroni", "BH", "BY")
adjusted <- lapply(methods, function(method) p.adjust(d$p, method))
reference(c("associate", "data.csv", "--p-values", "p"),
  c(list("items[*].p_value" = d$p), setNames(adjusted, paste0("items[*].p_adjusted.", methods))))
print_references("p-values made up for this test, with ties, a missing one and a 0")
