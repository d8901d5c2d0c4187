package org.inquirytriage.message;

/**
 * A message together with the bytes it was read from.
 *
 * @param raw its bytes and where they came from
 * @param message what they say
 */
public record ReceivedMessage(RawMessage raw, InboundMessage message) {

	/** Says where it lies, never what it holds. */
	@Override
	public String toString() {
		return "ReceivedMessage[" + this.raw.location() + "]";
	}

}
