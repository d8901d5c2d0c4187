package org.inquirytriage.benchmark.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processor time of this thread and of the database's processes for it, which says
 * more than the clock on a machine that others use too; Linux tells the latter.
 */
final class Work {

	private final List<Integer> processes;

	Work(JdbcClient jdbc, DataSource source) {
		this.processes = isPostgres(source)
				? jdbc.sql("select pid from pg_stat_activity where backend_type like '%backend%'")
					.query(Integer.class)
					.list()
				: List.of();
	}

	private static boolean isPostgres(DataSource source) {
		try (Connection connection = source.getConnection()) {
			return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database could not be asked for its name", ex);
		}
	}

	long nanos() {
		long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		return own + this.processes.stream().mapToLong(Work::nanos).sum();
	}

	private static long nanos(int process) {
		try {
			String times = Files.readString(Path.of("/proc/" + process + "/schedstat"));
			return Long.parseLong(times.substring(0, times.indexOf(' ')));
		}
		catch (NoSuchFileException ex) {
			return 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
