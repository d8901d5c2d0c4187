package org.inquirytriage.demo.greenmail;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.inquirytriage.account.FirstSignIn;
import org.inquirytriage.account.SignIn;
import org.inquirytriage.demo.ConditionalOnDemo;
import org.inquirytriage.message.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Starts the embedded mail server and sends the sample messages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDemo
class EmbeddedMailConfiguration {

	private static final EmailAddress VISITOR = EmailAddress.of("visitor@visitor.example");

	@Bean(initMethod = "start", destroyMethod = "stop")
	EmbeddedMailServer embeddedMailServer(Environment environment, DemoAddresses addresses) {
		EmbeddedMailServer server = new EmbeddedMailServer(port(environment, "triage.smtp.port"),
				port(environment, "triage.mailboxes[0].port"));
		addresses.all().forEach((address) -> server.setUser(address, address, address));
		return server;
	}

	@Bean
	DemoAddresses demoAddresses(@Value("${triage.mailboxes[0].address}") String program,
			@Value("${triage.program.alert-addresses}") List<String> staff) {
		return new DemoAddresses(EmailAddress.of(program), staff.stream().map(EmailAddress::of).toList(), VISITOR);
	}

	@Bean
	RawMail demoSender(Environment environment) {
		return new RawMail(port(environment, "triage.smtp.port"));
	}

	// The binder says which setting is wrong.
	private static int port(Environment environment, String setting) {
		return Binder.get(environment).bind(setting, Integer.class).get();
	}

	@Bean
	GreenMailDemoMail demoMail(EmbeddedMailServer server, RawMail sender, DemoAddresses addresses) {
		return new GreenMailDemoMail(server, sender, addresses.program());
	}

	@Bean
	SampleDelivery sampleDelivery(@Value("classpath*:demo/mail/*.eml") Resource[] samples, RawMail sender,
			DemoAddresses addresses, Clock clock) throws IOException {
		SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
		scheduler.setThreadNamePrefix("demo-");
		List<Resource> inOrder = Arrays.stream(samples).sorted(Comparator.comparing(Resource::getFilename)).toList();
		return new SampleDelivery(inOrder, sender, addresses.program(), scheduler, clock);
	}

	@Bean
	DemoNotice demoNotice(@Value("${triage.program.review-url}") String web, DemoAddresses addresses,
			EmbeddedMailServer server, FirstSignIn first) {
		SignIn signIn = first.made().orElseThrow(() -> new IllegalStateException("The demo makes a sign-in"));
		return new DemoNotice(web, addresses, server, signIn, System.out);
	}

}
