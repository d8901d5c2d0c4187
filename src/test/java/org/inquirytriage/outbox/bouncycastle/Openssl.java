package org.inquirytriage.outbox.bouncycastle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A reader of encrypted mail that shares nothing with the library that wrote it. */
public final class Openssl {

	private static final Path PROGRAM = Path.of("/usr/bin/openssl");

	private static final long PATIENCE_SECONDS = 60;

	private Openssl() {
	}

	/**
	 * What the holder of a certificate's key reads in a message; the test is skipped
	 * where the program is not installed.
	 * @param message as it was received
	 * @param office that it is for
	 */
	public static String open(byte[] message, TestCertificate office) throws Exception {
		assumeTrue(Files.isExecutable(PROGRAM), "No " + PROGRAM + " on this machine: this test needs it");
		Path folder = Files.createTempDirectory("openssl");
		try {
			Files.write(folder.resolve("received.eml"), message);
			pem(folder.resolve("key.pem"), "PRIVATE KEY", office.key().getEncoded());
			pem(folder.resolve("office.pem"), "CERTIFICATE", office.certificate().getEncoded());
			Process process = new ProcessBuilder(PROGRAM.toString(), "cms", "-decrypt", "-in", "received.eml", "-inkey",
					"key.pem", "-recip", "office.pem", "-out", "opened")
				.directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(folder.resolve("said").toFile())
				.start();
			assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).as(Files.readString(folder.resolve("said"))).isZero();
			return Files.readString(folder.resolve("opened"));
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static void pem(Path file, String what, byte[] content) throws IOException {
		String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
		Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
	}

}
