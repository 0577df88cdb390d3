#!/usr/bin/env python3
"""What `alembic revision --autogenerate` does at its core: reads a database and compares it with tables.

    alembic_peer.py URL FILE SCHEMA --reflect     keeps the tables of a database in FILE
    alembic_peer.py URL FILE SCHEMA               plans the way from the database to them
"""
import pickle
import sys

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine


def main():
    url, file, schema = sys.argv[1:4]
    engine = create_engine(url)
    if "--reflect" in sys.argv:
        metadata = MetaData()
        metadata.reflect(engine, schema=schema)
        with open(file, "wb") as kept:
            pickle.dump(metadata, kept)
        return
    with open(file, "rb") as kept:
        metadata = pickle.load(kept)
    with engine.connect() as connection:
        options = {
            "include_schemas": True, "compare_type": True, "compare_server_default": True,
            "include_name": lambda name, kind, _: kind != "schema" or name == schema,
        }
        context = MigrationContext.configure(connection, opts=options)
        script = produce_migrations(context, metadata)
        print(render_python_code(script.upgrade_ops))


if __name__ == "__main__":
    main()
