/** A person in an end-to-end test, played by the test control of the mock. */
export interface Person {
  /** Opens a link exactly as the application would redirect to it. */
  visit(link: string): Promise<void>;
  accept(link: string): Promise<void>;
}

/** What an end-to-end test does beside using the application. */
export interface TestControl {
  newPerson(): Promise<Person>;
  /** Moves the clock of the mock instead of waiting. */
  passHours(hours: number): Promise<void>;
}

/** The test control at this address. */
export function testControl(url: string): TestControl {
  async function post(path: string, body: unknown): Promise<{ person_id?: string }> {
    const answer = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`test control refused ${path} with ${answer.status}`);
    return (await answer.json()) as { person_id?: string };
  }
  return {
    async newPerson() {
      const { person_id: id } = await post('/people', {});
      return {
        visit: async (redirect_uri) => {
          await post(`/people/${id}/visit`, { redirect_uri, sign_in: true });
        },
        accept: async (redirect_uri) => {
          await post(`/people/${id}/consent`, { redirect_uri, decision: 'accept' });
        },
      };
    },
    passHours: async (hours) => {
      await post('/clock', { advance_seconds: hours * 3600 });
    },
  };
}
