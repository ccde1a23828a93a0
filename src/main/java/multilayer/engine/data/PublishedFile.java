package multilayer.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a data set that ships with the program, held against the checksum that its authors published.
 *
 * <p>MD5 because that is what the authors of Fashion-MNIST published. It guards against damage, not against malice.
 *
 * @param path where it is on the class path, for example {@code /datasets/fashion-mnist/train-labels-idx1-ubyte.gz}
 * @param md5 32 lower-case hexadecimal digits
 */
record PublishedFile(String path, String md5) {

    /** The name without its folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Opens the file after having verified all of it.
     *
     * @throws IOException with a sentence, if the file is missing or its checksum is another
     */
    InputStream openVerified() throws IOException {
        String found;
        try (InputStream in = open()) {
            found = md5(in);
        }
        if (!found.equals(md5)) {
            throw new IOException(
                    "%s is damaged: its MD5 is %s instead of %s; install Multilayer again, or take the file anew from its authors."
                            .formatted(name(), found, md5));
        }
        return open();
    }

    private InputStream open() throws IOException {
        InputStream in = PublishedFile.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException(
                    "%s is missing from the program; expected it at %s on the class path; install Multilayer again."
                            .formatted(name(), path));
        }
        return in;
    }

    private static String md5(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
