package io.huiqi.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {

    @TempDir
    private Path data;

    @Test
    void isTheSameAfterARestart() throws Exception {
        Path file = data.resolve("issuer").resolve("signing-key.json");

        assertThat(SigningKey.loadOrCreate(file)).isEqualTo(SigningKey.loadOrCreate(file));
    }

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        Path file = data.resolve("signing-key.json");

        SigningKey.loadOrCreate(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
