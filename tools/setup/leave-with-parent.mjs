/** Loaded first by the server that a command starts: when that command is gone, however it ended, the server stops as if asked to. */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Waiting for that keeps nothing alive.
process.channel?.unref();
