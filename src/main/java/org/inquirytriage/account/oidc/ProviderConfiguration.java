package org.inquirytriage.account.oidc;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

import org.inquirytriage.account.AccessLog;
import org.inquirytriage.account.Accounts;
import org.inquirytriage.account.Identities;
import org.inquirytriage.account.PasswordHash;
import org.inquirytriage.account.Passwords;
import org.inquirytriage.account.limit.MailboxLimits;
import org.inquirytriage.account.oidc.Providers.Provider;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Wires sign-in through identity providers, where the settings name one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ SignInProperties.class, OAuth2ClientProperties.class })
class ProviderConfiguration {

	private static final String OPENID = "openid";

	@Bean
	Providers providers(OAuth2ClientProperties settings) {
		return new Providers(settings.getRegistration()
			.entrySet()
			.stream()
			.map((entry) -> new Provider(entry.getKey(), name(entry)))
			.toList());
	}

	private static String name(Map.Entry<String, Registration> entry) {
		String name = entry.getValue().getClientName();
		return (name != null) ? name : entry.getKey();
	}

	@Bean
	PasswordUse passwordUse(SignInProperties settings, Providers providers) {
		return settings.passwordUse(!providers.all().isEmpty());
	}

	/** What is wired only where the settings name a provider. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnOAuth2ClientRegistrationProperties
	static class WithProviders {

		/**
		 * Asks each provider for its addresses when somebody first signs in, not at the
		 * start.
		 */
		@Bean
		ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties settings) {
			settings.getRegistration().forEach(WithProviders::requireOpenId);
			return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
					new OAuth2ClientPropertiesMapper(settings).asClientRegistrations()));
		}

		private static void requireOpenId(String id, Registration registration) {
			if (registration.getScope() == null || !registration.getScope().contains(OPENID)) {
				throw new IllegalStateException(
						"spring.security.oauth2.client.registration." + id + ".scope must contain " + OPENID);
			}
		}

		@Bean
		Supplier<PasswordHash> nobodysPassword(Passwords passwords, PasswordEncoder encoder) {
			return () -> new PasswordHash(encoder.encode(passwords.make()));
		}

		@Bean
		ProviderAccounts.Kept providerAccountsKept(Accounts accounts, Identities identities, MailboxLimits limits) {
			return new ProviderAccounts.Kept(accounts, identities, limits);
		}

		@Bean
		ProviderAccounts providerAccounts(ProviderAccounts.Kept kept, SignInProperties settings,
				Supplier<PasswordHash> nobodysPassword, AccessLog log, Clock clock) {
			return new ProviderAccounts(kept, settings.claimRights(kept.limits()), nobodysPassword, log, clock);
		}

	}

}
