#!/usr/bin/env python3
"""Measures plumb beside its peers on schemas of several sizes, on a private server that it starts and ends.

    run.py --plumb .build/release/plumb [--sizes 100,500,2000] [--runs 5] [--json FILE]

The peers are measured in the same run, one after the other, again and again, so that a noisy machine is as noisy for
all of them: pg_dump always; migra and Alembic where this Python has them (`pip install migra alembic "sqlalchemy<2.1"
psycopg2-binary "setuptools<70"`). What is printed are medians, their ratio to pg_dump's, the processor time of the process (the server's
is not in it) and its largest memory.
"""
import argparse
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMA = "shop"


class Server:
    """A private cluster on a Unix socket, gone afterwards."""

    def __init__(self, folder):
        self.folder = folder
        self.programs = os.environ.get("PGBIN") or subprocess.run(
            ["pg_config", "--bindir"], capture_output=True, text=True, check=True).stdout.strip()
        self.data = os.path.join(folder, "data")
        # PostgreSQL refuses to run as root.
        self.account = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] if os.getuid() == 0 else []
        if self.account:
            shutil.chown(folder, "postgres", "postgres")
        self.call("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.process = subprocess.Popen(
            self.account + [
                self.path("postgres"), "-D", self.data, "-k", folder, "-h", "", "-c", "fsync=off",
                "-c", "autovacuum=off", "-c", "max_locks_per_transaction=10000", "-c", "shared_buffers=256MB"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while subprocess.run(
                [self.path("pg_isready"), "-q", "-h", folder], stdout=subprocess.DEVNULL).returncode != 0:
            if self.process.poll() is not None:
                sys.exit("the server did not start")
            time.sleep(0.1)

    def path(self, name):
        return os.path.join(self.programs, name)

    def call(self, name, *arguments):
        subprocess.run(self.account + [self.path(name), *arguments], check=True, stdout=subprocess.DEVNULL)

    def sql(self, database, *arguments):
        subprocess.run(
            [self.path("psql"), "-q", "-X", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "postgres", "-d", database,
             *arguments], check=True, stdout=subprocess.DEVNULL)

    def make(self, database, file):
        self.sql("postgres", "-c", f"CREATE DATABASE {database}")
        self.sql(database, "--single-transaction", "-f", file)
        self.sql(database, "-c", "VACUUM ANALYZE")

    def url(self, database):
        return f"postgresql:///{database}?host={self.folder}&user=postgres"

    def end(self):
        self.process.terminate()
        self.process.wait()


class Project:
    """A folder with models, about one database."""

    def __init__(self, server, plumb, folder, database):
        self.plumb, self.folder = plumb, folder
        os.makedirs(folder)
        with open(os.path.join(folder, "plumb.yaml"), "w") as file:
            file.write(f"schemas: [{SCHEMA}]\nmodels: models\nmigrations: migrations\n")
            file.write(f"database: {{ url: '{server.url(database)}' }}\n")
        self.run("pull")

    def run(self, *arguments, codes=(0,)):
        done = subprocess.run([self.plumb, *arguments], cwd=self.folder, capture_output=True, text=True)
        if done.returncode not in codes:
            sys.exit(f"plumb {' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}")

    def forget(self):
        """Nothing is cached afterwards but the prepared cluster of the scratch server."""
        cache = os.path.join(self.folder, ".plumb", "cache")
        for name in os.listdir(cache) if os.path.isdir(cache) else []:
            if name.endswith(".json"):
                os.unlink(os.path.join(cache, name))


class Measures:
    def __init__(self):
        self.all = {}

    def take(self, name, command, folder=None, codes=(0,), before=None):
        if before:
            before()
        out = tempfile.TemporaryFile()
        start = time.monotonic()
        child = subprocess.Popen(command, cwd=folder, stdout=out, stderr=out)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in codes:
            out.seek(0)
            sys.exit(f"{name}: {child.returncode}\n{out.read().decode()[-2000:]}")
        self.all.setdefault(name, []).append(
            (seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))

    def medians(self):
        return {
            name: {
                "seconds": statistics.median(run[0] for run in runs), "fastest": min(run[0] for run in runs),
                "processor": statistics.median(run[1] for run in runs), "megabytes": max(run[2] for run in runs),
            } for name, runs in self.all.items()
        }


def alembic(server, database, wanted):
    """Alembic's comparison of a database with the tables of another, whose reflection is not measured."""
    return [sys.executable, os.path.join(HERE, "alembic_peer.py"), sqlalchemy_url(server, database), wanted, SCHEMA]


def sqlalchemy_url(server, database):
    return f"postgresql+psycopg2://postgres@/{database}?host={server.folder}"


def measure(server, plumb, size, runs, folder):
    files = os.path.join(folder, f"schema{size}")
    subprocess.run([sys.executable, os.path.join(HERE, "schema.py"), "--tables", str(size), "--out", files], check=True)
    a, b = f"a{size}", f"b{size}"
    for database in (a, b):
        server.make(database, os.path.join(files, f"{database[0]}.sql"))
    same = Project(server, plumb, os.path.join(folder, f"same{size}"), a)
    changed = Project(server, plumb, os.path.join(folder, f"changed{size}"), b)
    with open(os.path.join(changed.folder, "plumb.yaml")) as file:
        settings = file.read()
    with open(os.path.join(changed.folder, "plumb.yaml"), "w") as file:
        file.write(settings.replace(server.url(b), server.url(a)))
    same.run("diff")
    # Once before anything is measured: the prepared cluster of the scratch server.
    changed.run("diff", codes=(2,))
    has_alembic = importlib.util.find_spec("alembic") and importlib.util.find_spec("psycopg2")
    has_migra = importlib.util.find_spec("migra") is not None
    wanted = os.path.join(folder, f"wanted{size}.pickle")
    if has_alembic:
        subprocess.run(alembic(server, b, wanted) + ["--reflect"], check=True)
    taken = Measures()
    for turn in range(runs):
        taken.take(
            "pg_dump --schema-only",
            [server.path("pg_dump"), "--schema-only", "-n", SCHEMA, "-h", server.folder, "-U", "postgres", a])
        taken.take("plumb diff, nothing cached", [plumb, "diff"], same.folder, before=same.forget)
        taken.take("plumb diff, cached", [plumb, "diff"], same.folder)
        taken.take("plumb diff, 2 % changed", [plumb, "diff"], changed.folder, (2,), changed.forget)
        taken.take(
            "plumb revision, 2 % changed, proven",
            [plumb, "revision", "-m", "measured", "--accept", "all", "--dry-run"], changed.folder, (0,),
            changed.forget)
        taken.take("plumb pull", [plumb, "pull", "--out", os.path.join(folder, f"out{size}_{turn}")], same.folder)
        if turn < 2 and has_migra:
            taken.take(
                "migra", [os.path.join(os.path.dirname(sys.executable), "migra"), "--unsafe", "--schema", SCHEMA,
                          sqlalchemy_url(server, a), sqlalchemy_url(server, b)], codes=(2,))
        if turn < 2 and has_alembic:
            taken.take("alembic autogenerate", alembic(server, a, wanted))
    return taken.medians()


def show(size, medians):
    base = medians["pg_dump --schema-only"]["seconds"]
    print(f"\n{size} tables{' ' * 34}seconds  of pg_dump  processor  megabytes")
    for name, row in medians.items():
        print(
            f"  {name:42} {row['seconds']:8.3f} {row['seconds'] / base:10.2f} {row['processor']:10.3f} "
            f"{row['megabytes']:10.0f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plumb", default=os.path.join(HERE, "..", ".build", "release", "plumb"))
    parser.add_argument("--sizes", default="100,500,2000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json")
    options = parser.parse_args()
    plumb = os.path.abspath(options.plumb)
    results = {}
    with tempfile.TemporaryDirectory(prefix="plumb-benchmark-") as folder:
        os.chmod(folder, 0o755)
        server_folder = os.path.join(folder, "server")
        os.mkdir(server_folder)
        server = Server(server_folder)
        try:
            for size in map(int, options.sizes.split(",")):
                results[size] = measure(server, plumb, size, options.runs, folder)
                show(size, results[size])
        finally:
            server.end()
    if options.json:
        with open(options.json, "w") as file:
            json.dump(results, file, indent=1)


if __name__ == "__main__":
    main()
