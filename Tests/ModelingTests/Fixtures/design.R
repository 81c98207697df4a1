# Rscript design.R: writes design.json, the designs that R makes of made-up data; see PROVENANCE.md.
suppressMessages({library(splines); library(rms); library(jsonlite)})
options(contrasts = c("contr.treatment", "contr.poly"))
set.seed(20261125)
n <- 40
data <- data.frame(
  y = round(rnorm(n), 3), x = round(runif(n, 1, 30), 2), z = round(rexp(n) + 0.1, 3), v = round(rnorm(n, 100, 15), 1),
  w = sample(0:6, n, TRUE), g = sample(c("a", "b", "c"), n, TRUE), h = sample(c("no", "yes"), n, TRUE), k = sample(c(2, 9, 10), n, TRUE),
  check.names = FALSE, stringsAsFactors = FALSE)
data[["d e"]] <- round(rnorm(n), 2)

plain <- c(
  "y ~ x + g", "y ~ g + x - 1", "y ~ x - 1 + g + h", "y ~ 0 + x", "y ~ 1", "y ~ .", "y ~ . - w - `d e`", "y ~ (x + g + h)^2", "y ~ (x + g + h)^3 - g:h",
  "y ~ x:g + x", "y ~ g:h", "y ~ g + g:h", "y ~ h + g:h", "y ~ g*h", "y ~ g*h*x", "y ~ g/h", "y ~ g/x", "y ~ (g + h)/x", "y ~ x/g", "y ~ g:h - 1", "y ~ g + g:h - 1",
  "y ~ x:g - 1", "y ~ x + x:g - 1", "y ~ g:x + g:z", "y ~ g:h + g:x", "y ~ h:g + x:h", "y ~ x:z + z + x", "y ~ z:x", "y ~ x + z:x:v",
  "y ~ g:h:x", "y ~ x + g:h:x", "y ~ factor(k)*g", "y ~ factor(k):x", "y ~ factor(w)", "y ~ `d e`*g", "y ~ g + x - g", "y ~ x - (z - g) + g",
  "y ~ -(x - g) + z", "y ~ g:factor(k):h", "y ~ g:factor(k):h - 1", "y ~ g:factor(k) + factor(k):h + g:h",
  "y ~ g*factor(k) - g", "y ~ g*h - g - h", "y ~ g*h - 1 - g", "y ~ (x + z)*(g + h)", "y ~ (x + z + g)^2 - x:z - 1", "y ~ . * x", "y ~ (. - w)^2")
arithmetic <- c(
  "y ~ I(x^2)", "y ~ I(x^2 + log(z))", "y ~ log(x + 1)*g", "y ~ log(x, 2) + log(x, base = 10) + log(x, 3)", "y ~ sqrt(x):g", "y ~ exp(-z) + I(1/x)", "y ~ I(x*z - v/2)",
  "y ~ I((x + z)^3) + log10(x) + log2(x) + log1p(w)", "y ~ I(-x^2)", "y ~ I(2^-z)", "y ~ I(v - 100) + abs(v - 100)", "log(z) ~ x", "I(v/10) ~ x", "sqrt(z + 1)*2 ~ x",
  "v - y ~ y + x", "y ~ x + offset(z)", "y ~ x + offset(log(w + 1)*0.3) + offset(v/100)", "y ~ offset(z) + g:x - 1")
conditions <- c(
  "y ~ I(x > 10)", "y ~ I(x > 10) - 1", "y ~ x*I(z > 1)", "y ~ g*I(x <= 12 & w != 3)", "y ~ I(w == 2 | w >= 5) + h", "y ~ I(!(x < 8))", "y ~ I(x > 10):g",
  "y ~ I((x > 10)*x)", 'y ~ I(g == "b")*z', 'y ~ I(g != "b" & h == "no") - 1', "y ~ g + I(x > 10) - 1", "y ~ I(x + 1 > z*10)",
  "y ~ scale(x)", "y ~ scale(x, scale = FALSE)*g", "y ~ scale(log(z), center = FALSE) - 1", "y ~ scale(v):h + scale(w, TRUE, TRUE)")
bases <- c(
  "y ~ poly(x, 1)", "y ~ poly(x, 2)", "y ~ poly(x, 5)", "y ~ poly(v, 3)*g", "y ~ poly(x, 3, raw = TRUE)", "y ~ poly(x, degree = 2) - 1", "y ~ poly(log(x), 2)",
  "y ~ ns(x)", "y ~ ns(x, df = 1)", "y ~ ns(x, df = 2)", "y ~ ns(x, 4)", "y ~ ns(x, df = 7)", "y ~ ns(x, knots = c(8, 15))", "y ~ ns(x, knots = 12)", "y ~ ns(x, knots = c(8, 15), Boundary.knots = c(4, 22))",
  "y ~ ns(x, df = 4, Boundary.knots = c(4, 22))", "y ~ ns(x, df = 4, intercept = TRUE) - 1", "y ~ ns(x, knots = c(8, 15), intercept = TRUE)", "y ~ ns(-x, df = 3)", "y ~ ns(x, df = 3):g", "y ~ g*ns(log(v), df = 3)",
  "y ~ ns(v, df = 5, Boundary.knots = c(90, 110))",
  "y ~ bs(x)", "y ~ bs(x, df = 5)", "y ~ bs(x, 6, degree = 2)", "y ~ bs(x, knots = c(8, 15))", "y ~ bs(x, knots = c(8, 15), degree = 1)", "y ~ bs(x, df = 4, intercept = TRUE) - 1",
  "y ~ bs(x, knots = c(8, 15), Boundary.knots = c(0, 40))", "y ~ bs(x, knots = c(8, 15), Boundary.knots = c(4, 22))", "y ~ bs(x, df = 6, Boundary.knots = c(4, 22), degree = 2)", "y ~ bs(v, df = 4)*h",
  "y ~ rcs(x, 3)", "y ~ rcs(x, 4)", "y ~ rcs(x)", "y ~ rcs(x, 7)", "y ~ rcs(x, c(5, 10, 20))", "y ~ rcs(x, c(5, 10, 18, 24))*g", "y ~ rcs(v, 5)")

squeeze <- function(text) gsub("[ `]", "", text)
# The names of the contract: a level or a place in brackets.
names_of <- function(term, frame, factors, intercept, first) {
  parts <- lapply(rownames(factors)[factors[, term] > 0], function(variable) {
    value <- frame[[gsub("^`|`$", "", variable)]]
    label <- if (grepl("^`", variable)) gsub("`", "", variable) else squeeze(variable)
    if (is.character(value) || is.factor(value) || is.logical(value)) {
      levels <- if (is.logical(value)) c("FALSE", "TRUE") else levels(as.factor(value))
      full <- factors[variable, term] == 2 || (!intercept && identical(first, c(variable, term)))
      paste0(label, "[", if (full) levels else levels[-1], "]")
    } else if (is.matrix(value) && !grepl("^scale", label)) paste0(label, "[", seq_len(ncol(value)), "]") else label
  })
  Reduce(function(a, b) as.vector(outer(a, b, paste, sep = ":")), parts)
}
case <- function(text) {
  formula <- as.formula(text)
  terms <- terms(formula, data = data)
  frame <- suppressWarnings(model.frame(terms, data))
  X <- suppressWarnings(model.matrix(terms, frame))
  intercept <- attr(terms, "intercept") == 1
  factors <- attr(terms, "factors")
  labels <- attr(terms, "term.labels")
  isCategory <- function(v) { value <- frame[[gsub("^`|`$", "", v)]]; is.character(value) || is.factor(value) || is.logical(value) }
  first <- NULL
  for (term in labels) for (v in rownames(factors)) if (is.null(first) && factors[v, term] > 0 && isCategory(v)) first <- c(v, term)
  names <- c(if (intercept) "(Intercept)", unlist(lapply(labels, names_of, frame, factors, intercept, first)))
  stopifnot(length(names) == ncol(X))
  list(formula = text, names = I(names), columns = lapply(seq_len(ncol(X)), function(j) unname(X[, j])),
       outcome = unname(as.numeric(model.response(frame))), offset = if (is.null(model.offset(frame))) list() else unname(as.numeric(model.offset(frame))))
}
cases <- lapply(c(plain, arithmetic, conditions, bases), case)
# Harrell's default knots: plain samples, heaps at either end and at both, a heap in the middle, small samples.
samples <- list(round(rnorm(150), 3), round(rexp(60), 3), round(rnorm(30), 3), c(rep(0, 20), round(rexp(180) + 1, 3)), c(round(runif(150), 3), rep(2, 30)),
  c(rep(-1, 15), round(runif(150), 3), rep(2, 30)), c(rep(0.5, 40), round(runif(120), 3)), c(rep(0, 9), round(rexp(50) + 1, 3)), round(runif(14), 3))
knots <- unlist(recursive = FALSE, lapply(samples, function(x) lapply(c(3, 4, 5, 6, 7, 8), function(k)
  list(x = x, count = k, knots = unname(Hmisc::rcspline.eval(x, nk = k, knots.only = TRUE))))))
write_json(list(version = R.version.string, rms = as.character(packageVersion("rms")), data = as.list(data), cases = cases, knots = knots), "design.json", digits = I(17), auto_unbox = TRUE)
