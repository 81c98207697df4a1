# What the call.R of every case shares: it collects what R says about calls of kizashi, and prints it as expected.json.
suppressMessages(library(jsonlite))
calls <- list()

children <- function() read.csv("../../Fixtures/children.csv")

# One call: the arguments of kizashi, and the fields of its answer by path. `tolerance` is relative; one looser than 1e-8 says why.
reference <- function(kizashi, ..., tolerance = 1e-9, why = NULL, exit = 0) {
  fields <- c(...)
  for (path in names(fields)) {
    value <- unname(fields[[path]])
    fields[[path]] <- if (grepl("[*]", path, fixed = TRUE) || length(value) > 1) I(value) else value
  }
  call <- list(kizashi = I(kizashi), exit = exit, tolerance = tolerance, why = why, fields = fields)
  calls[[length(calls) + 1]] <<- call[!sapply(call, is.null)]
}

# Prints all calls with where they come from.
print_references <- function(source, licence = "CC0 1.0", packages = character()) {
  versions <- sapply(packages, function(name) paste(name, packageVersion(name)))
  made <- paste(c(R.version.string, versions), collapse = "; ")
  answer <- list(source = source, licence = licence, made_with = made, calls = calls)
  cat(toJSON(answer, digits = NA, auto_unbox = TRUE, pretty = TRUE, na = "null", null = "null"), "\n", sep = "")
}

# A generalised linear model taken to the point where its coefficients do not move any more: R stops when the deviance does not, which leaves
# half of the digits of links that are not canonical, and standard errors from the step before the last.
fixed_point <- function(...) {
  call <- match.call()
  call[[1]] <- quote(glm)
  call$control <- quote(glm.control(epsilon = 1e-300, maxit = 200))
  fit <- suppressWarnings(eval(call, parent.frame()))
  for (round in 1:100) {
    before <- coef(fit)
    call$start <- before
    fit <- suppressWarnings(eval(call, parent.frame()))
    if (max(abs(coef(fit) - before)) <= 1e-15 * max(abs(before))) break
  }
  fit
}

# The names of coefficients as kizashi writes them: race[black], ns(x,df=2)[1].
term_names <- function(fit) {
  one <- function(piece) {
    piece <- gsub(" ", "", piece)
    for (item in names(fit$xlevels)) {
      plain <- gsub(" ", "", item)
      if (startsWith(piece, plain) && nchar(piece) > nchar(plain)) return(paste0(plain, "[", substring(piece, nchar(plain) + 1), "]"))
    }
    sub("^((ns|bs|poly)\\(.*\\))([0-9]+)$", "\\1[\\3]", piece)
  }
  sapply(strsplit(names(coef(fit)), ":"), function(pieces) paste(sapply(pieces, one), collapse = ":"))
}

# Coefficients with Wald's tests and limits; `se` from elsewhere if given.
wald <- function(fit, se = sqrt(diag(vcov(fit))), level = 0.95) {
  b <- coef(fit)
  isT <- inherits(fit, "lm") && (!inherits(fit, "glm") || fit$family$family == "gaussian")
  tail <- function(x) if (isT) 2 * pt(-abs(x), df.residual(fit)) else 2 * pnorm(-abs(x))
  z <- if (isT) qt((1 + level) / 2, df.residual(fit)) else qnorm((1 + level) / 2)
  list(
    "coefficients[*].term" = term_names(fit), "coefficients[*].estimate" = b, "coefficients[*].standard_error" = se,
    "coefficients[*].statistic" = b / se, "coefficients[*].p_value" = tail(b / se), "coefficients[*].low" = b - z * se,
    "coefficients[*].high" = b + z * se)
}

# What a fit as a whole comes to.
measures <- function(fit) {
  n <- nobs(fit)
  list(
    observations = n, degrees_of_freedom = df.residual(fit), deviance = deviance(fit),
    log_likelihood = as.numeric(logLik(fit)), aic = AIC(fit), bic = BIC(fit), converged = TRUE)
}

# The fields of one measure of one item of `associate`.
measure <- function(item, name, ...) {
  values <- list(...)
  names(values) <- paste0("items[item=", item, "].measures[name=", name, "].", names(values))
  values
}
