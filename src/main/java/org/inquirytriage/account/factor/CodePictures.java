package org.inquirytriage.account.factor;

/** Pictures that a phone reads. */
public interface CodePictures {

	/** A text as a QR code, in SVG. */
	String svg(String text);

}
