# Synthetic control and synthetic difference in differences by quadprog, from their published definitions.
# Rscript simplex.r PANEL.csv FROM RUNS TREATED: a line of numbers for each control, then the mean of the treated, which are TREATED;
# FROM times stand before the treatment.
# Prints the two effects, the weights of each, and the seconds of processor an estimate takes, the middle of RUNS:
# reading and R's start are not in.
suppressMessages(library(quadprog))
given <- commandArgs(trailingOnly = TRUE)
outcome <- as.matrix(read.csv(given[1], header = FALSE))
before <- as.integer(given[2])
runs <- as.integer(given[3])
under <- as.integer(given[4])

# min |columns w - target|^2 + ridge |w|^2, w >= 0, sum 1; by the factor of [columns; sqrt(ridge) I], which keeps the digits; tol = 0: columns stay in their order.
weigh <- function(columns, target, ridge) {
  n <- ncol(columns)
  shifted <- columns - target
  triangle <- qr.R(qr(rbind(shifted, sqrt(ridge) * diag(n)), tol = 0))
  solve.QP(backsolve(triangle, diag(n)), rep(0, n), cbind(1, diag(n)), c(1, rep(0, n)), meq = 1, factorized = TRUE)$solution
}
around <- function(columns) sweep(columns, 2, colMeans(columns))

controls <- outcome[-nrow(outcome), , drop = FALSE]
treated <- outcome[nrow(outcome), ]
first <- seq_len(before)
changes <- as.vector(t(apply(controls[, first], 1, diff)))
noise <- sd(changes)
after <- rowMeans(controls[, -first, drop = FALSE])
gain <- function(units, times)
  (mean(treated[-first]) - sum(times * treated[first])) - sum(units * (after - as.vector(controls[, first] %*% times)))

control <- function() {
  units <- weigh(t(controls[, first]), treated[first], before * (1e-6 * noise)^2)
  list(effect = gain(units, rep(0, before)), units = units)
}
difference <- function() {
  cells <- under * (ncol(outcome) - before)
  centred <- around(cbind(t(controls[, first]), treated[first]))
  n <- nrow(controls)
  units <- weigh(centred[, seq_len(n)], centred[, n + 1], before * (cells^0.25 * noise)^2)
  both <- around(cbind(controls[, first], after))
  times <- weigh(both[, first], both[, before + 1], n * (1e-6 * noise)^2)
  list(effect = gain(units, times), units = units, times = times)
}

say <- function(name, values) cat(name, formatC(values, digits = 17, format = "g"), "\n")
for (method in c("sc", "sdid")) {
  estimate <- if (method == "sc") control else difference
  found <- estimate()
  took <- sapply(seq_len(runs), function(turn) sum(system.time(for (again in 1:20) estimate())[1:2]) / 20)
  say(paste0(method, ".effect"), found$effect)
  say(paste0(method, ".units"), found$units)
  if (method == "sdid") say("sdid.times", found$times)
  say(paste0(method, ".seconds"), median(took))
}
