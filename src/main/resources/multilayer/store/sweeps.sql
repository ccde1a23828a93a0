-- Checkpoints and networks of trials are files beside the database, in sweeps/ID.
CREATE TABLE sweep (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  search TEXT NOT NULL,                -- as a space file has it
  strategy TEXT NOT NULL,
  most_trials INTEGER, most_epochs INTEGER, most_seconds INTEGER,
  seed INTEGER NOT NULL,
  looks_behind INTEGER NOT NULL,
  grid_points INTEGER NOT NULL, eta INTEGER NOT NULL, minimum_epochs INTEGER NOT NULL,
  data_checksum TEXT NOT NULL,
  started INTEGER NOT NULL,            -- milliseconds since 1970
  running_millis INTEGER NOT NULL DEFAULT 0,
  completed INTEGER NOT NULL DEFAULT 0,
  test_loss REAL, test_accuracy REAL, test_samples INTEGER
);

CREATE TABLE sweep_leg (
  sweep INTEGER NOT NULL REFERENCES sweep ON DELETE CASCADE,
  leg INTEGER NOT NULL,
  trial INTEGER NOT NULL,
  until_epoch INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  begins INTEGER NOT NULL,             -- whether the trial's values are in sweep_value
  state TEXT,                          -- null until the leg has ended
  value REAL,
  reason TEXT,
  PRIMARY KEY (sweep, leg)
) WITHOUT ROWID;

CREATE TABLE sweep_value (
  sweep INTEGER NOT NULL REFERENCES sweep ON DELETE CASCADE,
  trial INTEGER NOT NULL,
  hyperparameter TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (sweep, trial, hyperparameter)
) WITHOUT ROWID;

CREATE TABLE sweep_epoch (
  sweep INTEGER NOT NULL REFERENCES sweep ON DELETE CASCADE,
  trial INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  accuracy REAL,
  training_nanos INTEGER NOT NULL,
  PRIMARY KEY (sweep, trial, epoch)
) WITHOUT ROWID;

-- The run of the history that a trial was recorded as last.
CREATE TABLE sweep_run (
  sweep INTEGER NOT NULL REFERENCES sweep ON DELETE CASCADE,
  trial INTEGER NOT NULL,
  run INTEGER NOT NULL,
  PRIMARY KEY (sweep, trial)
) WITHOUT ROWID;
