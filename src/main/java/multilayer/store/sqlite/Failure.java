package multilayer.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Says in words why a database could not be used. */
final class Failure {

    /** An extended code tells the reason behind its lowest byte. */
    private static final int PRIMARY = 0xff;

    private Failure() {}

    /** @param done what could not be, for example {@code written} */
    static IOException of(String done, Path file, SQLException cause) {
        return new IOException("%s could not be %s: %s".formatted(file, done, reason(cause)), cause);
    }

    private static String reason(SQLException cause) {
        return switch (SQLiteErrorCode.getErrorCode(cause.getErrorCode() & PRIMARY)) {
            case SQLITE_FULL -> "there is no room left on the disk; make room and try again.";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program has been using it for too long; try again later.";
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                "it is damaged, or not a database; move it away, and a new one is begun.";
            case SQLITE_READONLY, SQLITE_PERM -> "it is write-protected; allow writing, or choose another folder.";
            case SQLITE_CANTOPEN -> "it cannot be opened; choose another folder.";
            case SQLITE_IOERR -> "the disk does not answer as it should; see whether it is full or was taken away.";
            default -> cause.getMessage() + "; try again, or choose another folder.";
        };
    }
}
