package org.inquirytriage.account.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.inquirytriage.account.Account;
import org.inquirytriage.account.Account.Standing;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.FirstSignIn;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.Role;
import org.inquirytriage.account.SignIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes the sign-in with which everything begins. */
class FirstAccount implements FirstSignIn {

	private static final String ADMIN = "admin";

	private final @Nullable SignIn made;

	private FirstAccount(@Nullable SignIn made) {
		this.made = made;
	}

	/** The admin of an empty service, with a one-time password. */
	static FirstAccount admin(Accounts accounts, Passwords passwords, PasswordEncoder encoder, Clock clock) {
		accounts.removeDemo();
		if (!accounts.all().isEmpty()) {
			return new FirstAccount(null);
		}
		SignIn signIn = new SignIn(ADMIN, passwords.make());
		boolean added = accounts.add(account(ADMIN, Standing.ONE_TIME, clock), hash(signIn, encoder));
		return new FirstAccount(added ? signIn : null);
	}

	/** The account of a demo, with a new password. */
	static FirstAccount demo(String name, Accounts accounts, Passwords passwords, PasswordEncoder encoder,
			Clock clock) {
		SignIn signIn = new SignIn(name, passwords.make());
		if (!accounts.add(account(name, Standing.DEMO, clock), hash(signIn, encoder))) {
			accounts.named(name)
				.ifPresent((account) -> accounts.setPassword(account, hash(signIn, encoder), Standing.DEMO));
		}
		return new FirstAccount(signIn);
	}

	private static Account account(String name, Standing standing, Clock clock) {
		return new Account(UUID.randomUUID(), name, Role.ADMIN, standing, 0, clock.instant());
	}

	private static PasswordHash hash(SignIn signIn, PasswordEncoder encoder) {
		return new PasswordHash(encoder.encode(signIn.password()));
	}

	@Override
	public Optional<SignIn> made() {
		return Optional.ofNullable(this.made);
	}

}
