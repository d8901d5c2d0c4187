package org.inquirytriage.tuning.models;

/** Hears which models come into force, in the transaction in which they do. */
public interface Succession {

	/** Hears nothing. */
	Succession UNHEARD = new Succession() {
		@Override
		public void published(int number, int instead, String person) {
		}

		@Override
		public void returned(String reason) {
		}

		@Override
		public void dropped(int number) {
		}
	};

	/** A version was published in place of another, 0 for what the service came with. */
	void published(int number, int instead, String person);

	/**
	 * Earlier models are in force again.
	 * @param reason why they are by themselves, empty when a person went back
	 */
	void returned(String reason);

	/** Somebody decided against a version. */
	void dropped(int number);

}
