package org.inquirytriage.pipeline.spring;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.inquirytriage.message.EmailAddress;
import org.inquirytriage.office.ForwardPolicy;
import org.inquirytriage.office.Office;
import org.inquirytriage.outbox.AttachmentSource;

/**
 * Received messages on their way to offices, each as the directories have it at the
 * moment of sending: what was to be encrypted when it was composed is never sent plain
 * later.
 */
final class CarriedMessages implements AttachmentSource {

	private final AttachmentSource kept;

	private final Supplier<List<Office>> directories;

	CarriedMessages(AttachmentSource kept, Supplier<List<Office>> directories) {
		this.kept = kept;
		this.directories = directories;
	}

	@Override
	public InputStream open(String digest) throws IOException {
		return this.kept.open(digest);
	}

	@Override
	public Optional<X509Certificate> certificateFor(EmailAddress to) throws IOException {
		List<Office> offices = this.directories.get().stream().filter((office) -> office.email().equals(to)).toList();
		for (Office office : offices) {
			if (office.policy() == ForwardPolicy.ENCRYPT) {
				return Optional.of(certificate(office));
			}
		}
		if (offices.stream().noneMatch((office) -> office.policy() == ForwardPolicy.ATTACH)) {
			throw new IOException("No office of this address is given whole messages any more");
		}
		return Optional.empty();
	}

	private static X509Certificate certificate(Office office) throws IOException {
		X509Certificate certificate = office.certificate();
		if (certificate == null) {
			throw new IOException("The office has no certificate to encrypt for");
		}
		return certificate;
	}

}
