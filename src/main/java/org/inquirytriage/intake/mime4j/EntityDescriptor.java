package org.inquirytriage.intake.mime4j;

import java.util.Locale;

import org.apache.james.mime4j.stream.BodyDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * What Mime4j must know of an entity to read on.
 *
 * @param entity that is described
 * @param mayHoldOthers whether Mime4j may look for parts in it
 */
record EntityDescriptor(Entity entity, boolean mayHoldOthers) implements BodyDescriptor {

	@Override
	public String getMimeType() {
		return getMediaType() + "/" + getSubType();
	}

	@Override
	public String getMediaType() {
		boolean opaque = !this.mayHoldOthers || this.entity.isContainer() && this.entity.boundary().isEmpty();
		return opaque ? "application" : this.entity.isMessage() ? "message" : this.entity.type().type().split("/")[0];
	}

	@Override
	public String getSubType() {
		return this.entity.isMessage() ? "rfc822" : "x-entity";
	}

	@Override
	public @Nullable String getBoundary() {
		return this.entity.boundary().isEmpty() ? null : this.entity.boundary();
	}

	@Override
	public @Nullable String getCharset() {
		return null;
	}

	@Override
	public String getTransferEncoding() {
		return this.entity.transferEncoding().strip().toLowerCase(Locale.ROOT);
	}

	@Override
	public long getContentLength() {
		return -1;
	}

}
