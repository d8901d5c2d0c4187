package org.inquirytriage;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.inquirytriage.cli.CommandLineProgram;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The service: reads the program's inbox and decides what should happen to each inquiry.
 */
@SpringBootApplication
public class InquiryTriageApplication {

	/** Starts the service, or runs one command when the first argument names one. */
	public static void main(String[] args) {
		if (CommandLineProgram.isNamedBy(args)) {
			System.exit(CommandLineProgram.run(args, new PrintWriter(System.out, true, StandardCharsets.UTF_8),
					new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
		}
		SpringApplication.run(InquiryTriageApplication.class, args);
	}

}
