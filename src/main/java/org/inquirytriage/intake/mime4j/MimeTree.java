package org.inquirytriage.intake.mime4j;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.inquirytriage.message.ContentType;
import org.jspecify.annotations.Nullable;

/** Reads the MIME tree of a message with the token stream of Mime4j. */
final class MimeTree {

	private static final MimeConfig CONFIG = MimeConfig.custom()
		.setStrictParsing(false)
		.setMalformedHeaderStartsBody(false)
		.setMaxLineLen(-1)
		.setMaxHeaderCount(ReadingLimits.FIELDS + 1)
		.setMaxHeaderLen(2 * ReadingLimits.HEADER_BYTES)
		.setMaxContentLen(-1)
		.build();

	private static final byte[] NO_HEADER = { '\r', '\n' };

	private final Defects defects;

	private final PartCount parts;

	private MimeTree(Defects defects) {
		this.defects = defects;
		this.parts = new PartCount(defects);
	}

	/** The tree of a message; what cannot be read of it becomes a defect. */
	static Entity read(InputStream message, Defects defects) {
		MimeTree tree = new MimeTree(defects);
		Entity root = new Entity(0, ContentType.PLAIN, tree.parts);
		tree.fill(root, message);
		tree.guessBoundaries(root);
		return root;
	}

	private void fill(Entity entity, InputStream message) {
		MimeTokenStream stream = new MimeTokenStream(CONFIG, null, new LenientFieldBuilder(CONFIG.getMaxHeaderLen()),
				entity);
		stream.parse(message);
		try {
			EntityState state = stream.next();
			while (state != EntityState.T_END_OF_STREAM && !this.parts.isExceeded()) {
				if (state == EntityState.T_BODY || state == EntityState.T_PREAMBLE) {
					((EntityDescriptor) stream.getBodyDescriptor()).entity().take(stream.getInputStream());
				}
				state = stream.next();
			}
		}
		catch (IOException | MimeException | IllegalStateException ex) {
			this.defects.severe("MIME structure", "broken");
		}
	}

	/** Reads containers again whose boundary is missing or wrong, by the likely one. */
	private void guessBoundaries(Entity entity) {
		if (entity.isContainer() && entity.children().isEmpty() && !this.parts.isExceeded()) {
			String likely = likelyBoundary(entity.content());
			if (!likely.isEmpty()) {
				this.defects.minor("MIME structure", "boundary missing or wrong");
				entity.guessBoundary(likely);
				fill(entity, new SequenceInputStream(new ByteArrayInputStream(NO_HEADER),
						new ByteArrayInputStream(entity.content())));
			}
		}
		if (entity.hasMisplacedLines()) {
			this.defects.severe("MIME structure", "no blank line before the content of a part");
		}
		List.copyOf(entity.children()).forEach(this::guessBoundaries);
	}

	/** The first line that looks like a boundary, without its dashes. */
	private static String likelyBoundary(byte[] content) {
		return new String(content, StandardCharsets.ISO_8859_1).lines()
			.map(String::stripTrailing)
			.filter((line) -> line.startsWith("--") && !line.replace("-", "").isBlank())
			.map((line) -> line.substring(2))
			.findFirst()
			.orElse("");
	}

	/**
	 * Builds a field without a name of each line among the fields that is none. By itself
	 * Mime4j skips such a line, or takes it for the body and loses the line behind it.
	 */
	private static final class LenientFieldBuilder extends DefaultFieldBuilder {

		LenientFieldBuilder(int longest) {
			super(longest);
		}

		@Override
		public @Nullable RawField build() throws MimeException {
			if (getRaw().length() == 0) {
				return null;
			}
			try {
				return super.build();
			}
			catch (MimeException ex) {
				String line = new String(getRaw().toByteArray(), StandardCharsets.ISO_8859_1);
				return new RawField("", line.stripTrailing());
			}
		}

	}

}
