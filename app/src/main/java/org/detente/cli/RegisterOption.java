package org.detente.cli;

import java.nio.file.Path;
import org.detente.forecast.register.RegisterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the register of forecasts is. */
final class RegisterOption {
    @Option(
            names = "--register-file",
            paramLabel = "FILE",
            description = "Register of forecasts (default: forecasts.jsonl beside the store).")
    private @Nullable Path file;

    Path file(RecordOptions record) {
        return file != null ? file : record.overlayFile().resolveSibling(RegisterFile.STANDARD_NAME);
    }
}
