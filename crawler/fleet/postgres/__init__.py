"""The stores in PostgreSQL: schema, connection, lease, state and stories."""
