package org.inquirytriage.office;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.inquirytriage.message.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A physician's office, or the program's own line.
 *
 * @param id stable, such as {@code harbor-street}
 * @param name as the public knows it
 * @param physicians who see patients there, given name first
 * @param aliases other names of the office or its physicians
 * @param locations where it is
 * @param phone the number to call
 * @param hours when it answers, such as {@code Monday to Friday, 8 am to 5 pm}
 * @param email where redirected messages go
 * @param coverId the office that stands in for it, null when none does
 * @param fallback whether this is the program's own line
 * @param policy how it is given a message
 * @param acknowledgeWithin how long it may take to tell that it has one, null when as
 * long as others
 * @param certificate for which whole messages to it are encrypted, null when none is
 * known
 */
public record Office(String id, String name, List<String> physicians, List<String> aliases, List<String> locations,
		String phone, String hours, EmailAddress email, @Nullable String coverId, boolean fallback,
		ForwardPolicy policy, @Nullable Duration acknowledgeWithin, @Nullable X509Certificate certificate) {

	public Office {
		physicians = List.copyOf(physicians);
		aliases = List.copyOf(aliases);
		locations = List.copyOf(locations);
	}

	/** An office that may take as long as others. */
	public Office(String id, String name, List<String> physicians, List<String> aliases, List<String> locations,
			String phone, String hours, EmailAddress email, @Nullable String coverId, boolean fallback,
			ForwardPolicy policy) {
		this(id, name, physicians, aliases, locations, phone, hours, email, coverId, fallback, policy, null, null);
	}

	/** Whether its certificate is one to encrypt with at a moment. */
	public boolean canBeEncryptedFor(Instant at) {
		return this.certificate != null && !at.isBefore(this.certificate.getNotBefore().toInstant())
				&& !at.isAfter(this.certificate.getNotAfter().toInstant());
	}

	/** How long it may take to tell that it has a message, or nothing when as others. */
	public Optional<Duration> acknowledgementTime() {
		return Optional.ofNullable(this.acknowledgeWithin);
	}

	/** The same office, given messages in another way. */
	public Office with(ForwardPolicy other) {
		return new Office(this.id, this.name, this.physicians, this.aliases, this.locations, this.phone, this.hours,
				this.email, this.coverId, this.fallback, other, this.acknowledgeWithin, this.certificate);
	}

	/** The same office under an id that begins with a name, as does that of its cover. */
	public Office under(String name) {
		String cover = (this.coverId != null) ? name + ":" + this.coverId : null;
		return new Office(name + ":" + this.id, this.name, this.physicians, this.aliases, this.locations, this.phone,
				this.hours, this.email, cover, this.fallback, this.policy, this.acknowledgeWithin, this.certificate);
	}

	/** The office that stands in for this one, or nothing. */
	public Optional<String> cover() {
		return Optional.ofNullable(this.coverId);
	}

	/** The hours as days and times, or nothing when they are written too freely. */
	public Optional<OpeningHours> openingHours() {
		return OpeningHours.parse(this.hours);
	}

}
