source("../reference.R")
d <- children()
table <- "../../Fixtures/children.csv"
explained <- function(fit) {
  s <- summary(fit)
  list(residual_variance = s$sigma^2, r_squared = s$r.squared, adjusted_r_squared = s$adj.r.squared)
}
# summary.lm of R 4.2 leaves the offset among the fitted values, whose squares and those of the residuals then add up to nothing: the share of
# the outcome less the offset is that of the model without offset for this difference.
explained_beside <- function(fit) explained(lm(model.response(model.frame(fit)) - fit$offset ~ model.matrix(fit)[, -1]))
linear <- function(formula, options = character(), weights = NULL) {
  fit <- eval(bquote(lm(.(as.formula(formula)), d, weights = .(weights))))
  reference(c("fit", formula, table, "--family", "gaussian", options), wald(fit), measures(fit),
    if (is.null(fit$offset)) explained(fit) else explained_beside(fit),
    list(dropped_missing = length(fit$na.action)))
}
linear("height ~ grade + sex + score")
linear("height ~ sex * house + factor(grade)")
linear("height ~ grade + score - 1")
linear("height ~ sex + grade - 1")
linear("log(score) ~ absence + offset(0.01*siblings)")
linear("height ~ grade + score", c("--weights", "weight"), weights = quote(weight))
print_references("synthetic children: Fixtures/children.R, seed 20261125")
