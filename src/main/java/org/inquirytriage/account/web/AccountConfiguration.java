package org.inquirytriage.account.web;

import java.security.SecureRandom;
import java.time.Clock;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.DemoAccount;
import org.inquirytriage.account.FirstSignIn;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.factor.CodePictures;
import org.inquirytriage.account.factor.SecondFactors;
import org.inquirytriage.account.factor.SecondStep;
import org.inquirytriage.account.factor.TimeCodes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes the first sign-in when the service starts. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

	@Bean
	Passwords passwords() {
		return new Passwords(new SecureRandom()::nextInt);
	}

	@Bean
	OwnFactor ownFactor(Accounts accounts, OwnFactor.Parts parts, ThrottledSignIn signIn, Entrance entrance,
			AccessLog log) {
		return new OwnFactor(accounts, parts, signIn, entrance, log);
	}

	@Bean
	OwnFactor.Parts ownFactorParts(SecondFactors factors, SecondStep secondStep, TimeCodes codes,
			CodePictures pictures) {
		return new OwnFactor.Parts(factors, secondStep, codes, pictures);
	}

	@Bean
	FirstSignIn firstSignIn(Accounts accounts, Passwords passwords, PasswordEncoder encoder, Clock clock,
			ObjectProvider<DemoAccount> demo) {
		DemoAccount demoAccount = demo.getIfAvailable();
		return (demoAccount != null) ? FirstAccount.demo(demoAccount.name(), accounts, passwords, encoder, clock)
				: FirstAccount.admin(accounts, passwords, encoder, clock);
	}

	/** Prints the password of the first admin once; the demo prints its own. */
	@Bean
	ApplicationRunner firstSignInNotice(FirstSignIn first, ObjectProvider<DemoAccount> demo) {
		return (arguments) -> {
			if (demo.getIfAvailable() == null) {
				first.made().ifPresent((signIn) -> System.out.printf("""

						First sign-in: %s
						One-time password: %s (printed once; you choose your own when you sign in)

						""", signIn.name(), signIn.password()));
			}
		};
	}

}
