# Two-way fixed effects by plm. Rscript two-way.r LINES.csv RUNS: columns unit, time, outcome, treated.
# Prints the coefficient of being treated, its error robust to what lasts in a unit, and the seconds of processor of both, the middle of RUNS.
suppressMessages(library(plm))
given <- commandArgs(trailingOnly = TRUE)
lines <- read.csv(given[1])
runs <- as.integer(given[2])
fit <- function() {
  found <- plm(outcome ~ treated, data = lines, index = c("unit", "time"), model = "within", effect = "twoways")
  c(coef(found)[["treated"]], sqrt(vcovHC(found, method = "arellano", type = "sss", cluster = "group")[1, 1]))
}
found <- fit()
took <- sapply(seq_len(runs), function(turn) sum(system.time(fit())[1:2]))
say <- function(name, values) cat(name, formatC(values, digits = 17, format = "g"), "\n")
say("effect", found[1])
say("error", found[2])
say("seconds", median(took))
