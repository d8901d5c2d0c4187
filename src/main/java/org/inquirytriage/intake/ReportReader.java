package org.inquirytriage.intake;

/** Reads what bounces and their kin say of other mail. */
public interface ReportReader {

	/** What a raw message says; it never fails, however broken the message is. */
	DeliveryReport read(byte[] raw);

}
